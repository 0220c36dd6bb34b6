import { createHash } from 'node:crypto';

import { PNG } from 'pngjs';

/** 20 mm at 400 dots an inch: more would only make every paper heavier. */
const MOST_PIXELS = 320;
const LARGEST_FILE = 5_000_000;
const KEPT = 8;

/** A picture ready for pdfkit; `aspect` is its width over its height. */
export interface PaperLogo {
  png: Buffer;
  aspect: number;
}

const prepared = new Map<string, PaperLogo | undefined>();

/**
 * The office's logo made ready for paper: on white instead of transparent, and no finer than print.
 * Done once per logo, because pdfkit separates transparency anew for each paper (a quarter second).
 * Undefined for bytes that are not a PNG: a bad logo costs the logo, not the paper.
 */
export function findPaperLogo(bytes: Uint8Array): PaperLogo | undefined {
  const key = createHash('sha256').update(bytes).digest('hex');
  if (prepared.has(key)) return prepared.get(key);
  const logo = prepare(bytes);
  if (prepared.size >= KEPT) prepared.clear();
  prepared.set(key, logo);
  return logo;
}

function prepare(bytes: Uint8Array): PaperLogo | undefined {
  if (bytes.length > LARGEST_FILE) return undefined;
  try {
    const small = shrink(PNG.sync.read(Buffer.from(bytes)));
    // Colour type 2 has no transparency: pngjs lays the picture on its white ground.
    const png = PNG.sync.write(small, { colorType: 2 });
    return { png, aspect: small.width / small.height };
  } catch {
    return undefined;
  }
}

/** Averages whole blocks of pixels, weighing colours by how opaque they are. */
function shrink(picture: PNG): PNG {
  const block = Math.ceil(Math.max(picture.width, picture.height) / MOST_PIXELS);
  if (block <= 1) return picture;
  const width = Math.ceil(picture.width / block);
  const height = Math.ceil(picture.height / block);
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      small.data.set(average(picture, x * block, y * block, block), (y * width + x) * 4);
    }
  }
  return small;
}

function average(picture: PNG, left: number, top: number, block: number): number[] {
  const sum = [0, 0, 0];
  let opacity = 0;
  for (let y = top; y < top + block; y += 1) {
    for (let x = left; x < left + block; x += 1) {
      // Beyond the edge counts as transparent.
      if (x >= picture.width || y >= picture.height) continue;
      const at = (y * picture.width + x) * 4;
      const alpha = picture.data[at + 3] ?? 0;
      opacity += alpha;
      sum.forEach((total, channel) => {
        sum[channel] = total + (picture.data[at + channel] ?? 0) * alpha;
      });
    }
  }
  const colour = sum.map((total) => (opacity ? Math.round(total / opacity) : 255));
  return [...colour, Math.round(opacity / (block * block))];
}
