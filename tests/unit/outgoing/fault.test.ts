import { expect, test } from 'vitest';
import { faultOf } from '../../../src/outgoing/fault.ts';
import { waitOf } from '../../../src/outgoing/request.ts';

const failed = (cause: object) => new TypeError('fetch failed', { cause });

test.each([
  ['EAI_AGAIN', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  // The host wants a certificate of ours: its own is valid.
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'broken'],
  ['HPE_INVALID_CONSTANT', 'broken'],
])('%s is %s', (code, kind) => {
  expect(faultOf(failed({ code }), 1)).toMatchObject({ kind });
});

test('of several addresses that were tried, the first counts', () => {
  const errors = [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }];
  expect(faultOf(failed({ errors }), 1)).toEqual({
    kind: 'other',
    reason: 'the host refused the connection',
  });
});

test('what has no code is told in its own words', () => {
  expect(faultOf(failed(new Error('bad port')), 1)).toEqual({ kind: 'other', reason: 'bad port' });
});

test.each([
  [null, undefined],
  ['0', 0],
  ['120', 120_000],
  ['Mon, 20 May 2019 10:00:30 GMT', 30_000],
  ['Mon, 20 May 2019 09:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After: %s means %s ms', (header, wait) => {
  expect(waitOf(header, Date.parse('2019-05-20T10:00:00Z'))).toBe(wait);
});
