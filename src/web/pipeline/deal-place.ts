import type { Place } from '../frame/place.ts';

/** Where a deal's own page is. */
export const dealPlace = (id: string): Place => ({ address: `/deals/${encodeURIComponent(id)}` });
