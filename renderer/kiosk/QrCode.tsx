import { useMemo } from 'react';
import { drawQr } from './qr-path.ts';
import styles from './QrCode.module.css';

export interface QrCodeProps {
  text: string;
  /** What a phone that reads it will open. */
  label: string;
}

/** A QR code as one SVG path; black on white in every theme, because phones need it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawQr(text), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path className={styles.dark} d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
