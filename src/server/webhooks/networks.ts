import { isIP } from 'node:net';
import { BineshError } from '../../core/errors.ts';

const variable = 'BINESH_WEBHOOK_NETWORKS';

/**
 * The addresses and networks of our own side that webhooks may call: only whoever runs the server says so, for an
 * administrator of a workspace need not be one of its network.
 */
export function allowedNetworks(text = process.env[variable]): readonly string[] {
  const networks = (text ?? '').split(',').map((each) => each.trim());
  const given = networks.filter((each) => each !== '');
  const wrong = given.find((each) => !isNetwork(each));
  if (wrong === undefined) return given;
  throw new BineshError('invalid_parameter', {
    field: variable,
    value: wrong,
    expected: '10.1.2.3, 10.1.0.0/16',
  });
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
