const key = 'satu-atap.terkunci';

/** This tab was locked by `userId`: a reload does not uncover it, even while the server is away. */
export function isMarkedLocked(userId: string): boolean {
  return sessionStorage.getItem(key) === userId;
}

export function markLocked(userId: string): void {
  sessionStorage.setItem(key, userId);
}

/** Somebody proved a PIN, or left. */
export function unmarkLocked(): void {
  sessionStorage.removeItem(key);
}
