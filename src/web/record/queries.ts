import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { DescribedType, RecordView } from '../../core/record-view.ts';
import { api } from '../data/client.ts';

/** What every type of record is called. */
export const useRecordTypes = (): Readonly<Record<string, DescribedType>> =>
  useSuspenseQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => api.recordTypes(signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data.types;

/** A record with what stands around it. */
export const useRecord = (type: string, id: string) =>
  useQuery<RecordView>({
    queryKey: ['record', type, id],
    queryFn: ({ signal }) => api.record(type, id, signal),
  });
