/** Why a request had no answer that says anything of the link. */
export interface Fault {
  /**
   * `unreachable`: no name or no way to the host, which may be our own fault; `certificate`: not valid;
   * `timeout`; `broken`: a reset, or not HTTP; `busy`: the host asks to come back later; `other`.
   */
  kind: 'unreachable' | 'certificate' | 'timeout' | 'broken' | 'busy' | 'other';
  /** In words, without a full stop. */
  reason: string;
  /** How long a busy host asks to wait, in milliseconds, if it says. */
  wait?: number;
}

const REASONS: Record<string, [Fault['kind'], string]> = {
  ENOTFOUND: ['unreachable', 'the name of the host was not found'],
  EAI_AGAIN: ['unreachable', 'the name of the host could not be looked up'],
  ENETUNREACH: ['unreachable', 'there is no way to the network of the host'],
  ENETDOWN: ['unreachable', 'the network is down'],
  EHOSTUNREACH: ['unreachable', 'there is no way to the host'],
  ECONNREFUSED: ['other', 'the host refused the connection'],
  ECONNRESET: ['broken', 'the host broke off the connection'],
  UND_ERR_SOCKET: ['broken', 'the host broke off the connection'],
  ETIMEDOUT: ['timeout', 'timeout: the host did not take the connection'],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'timeout: the host did not take the connection'],
};

/** Codes of OpenSSL and Node for a certificate that can't be trusted. */
const CERTIFICATE =
  /^(?!ERR_SSL_).*(CERT|CRL|LEAF_SIGNATURE|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH)/;

/** What `error`, thrown by `fetch`, means; `timeout` is the time it had, in milliseconds. */
export function faultOf(error: unknown, timeout: number): Fault {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'timeout', reason: `timeout: no answer within ${timeout / 1000} s` };
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = codeOf(cause);
  if (code === undefined)
    return { kind: 'other', reason: cause instanceof Error ? cause.message : String(cause) };
  const known = REASONS[code];
  if (known) return { kind: known[0], reason: known[1] };
  if (CERTIFICATE.test(code))
    return { kind: 'certificate', reason: `the certificate is not valid (${code})` };
  return { kind: 'broken', reason: `the host does not speak HTTP as it should (${code})` };
}

/** The system's code; if several addresses of a host were tried, that of the first. */
function codeOf(cause: unknown): string | undefined {
  const { code, errors, name } = cause as {
    code?: string;
    errors?: { code?: string }[];
    name?: string;
  };
  // An answer that does not even begin like one of HTTP has no code of its own.
  return code ?? errors?.[0]?.code ?? (name === 'HTTPParserError' ? name : undefined);
}
