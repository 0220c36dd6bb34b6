/**
 * A refusal by a rule of the domain. `code` is stable and safe to test and translate; `message` is
 * Indonesian and tells the officer what to do; `details` never carries personal data.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly details?: Record<string, unknown>;

  constructor(code: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    if (details !== undefined) this.details = details;
  }
}

/** True for a DomainError, optionally of one code. */
export function isDomainError(error: unknown, code?: string): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code);
}
