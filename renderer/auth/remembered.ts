/** What this device remembers: no secrets, only who sat here lately and at which counter. */
const counterKey = 'satu-atap.loket';
const peopleKey = 'satu-atap.petugas-terakhir';
const keepPeople = 6;

export function rememberedCounter(): string | undefined {
  return read(counterKey) ?? undefined;
}

export function rememberCounter(counterId: string): void {
  write(counterKey, counterId);
}

export function recentPeople(): string[] {
  return (read(peopleKey) ?? '').split(' ').filter(Boolean);
}

export function rememberPerson(userId: string): void {
  const others = recentPeople().filter((id) => id !== userId);
  write(peopleKey, [userId, ...others].slice(0, keepPeople).join(' '));
}

// A browser may refuse storage (private window, full disk): the desk works without it.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but a convenience.
  }
}
