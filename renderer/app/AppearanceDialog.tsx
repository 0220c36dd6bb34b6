import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { setAppearance, useAppearance } from './appearance.ts';
import type { Appearance } from './appearance.ts';
import styles from './AppearanceDialog.module.css';

const themes = [
  { value: 'biasa', label: 'Biasa', description: 'Kertas putih, tinta gelap' },
  { value: 'kontras', label: 'Kontras tinggi', description: 'Hitam, putih, dan kuning' },
] as const satisfies readonly { value: Appearance['theme']; label: string; description: string }[];

const sizes = [
  { value: '100', label: 'Biasa' },
  { value: '125', label: 'Besar (125 %)' },
  { value: '150', label: 'Sangat besar (150 %)' },
] as const satisfies readonly { value: Appearance['text']; label: string }[];

export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const appearance = useAppearance();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Tampilan di perangkat ini"
      actions={
        <Button variant="primary" onPress={onClose}>
          Selesai
        </Button>
      }
    >
      <div className={styles.choices}>
        <RadioTiles
          label="Warna"
          tiles={themes}
          columns={2}
          value={appearance.theme}
          onChange={(theme) => setAppearance({ ...appearance, theme })}
        />
        <RadioTiles
          label="Ukuran huruf"
          tiles={sizes}
          columns={3}
          value={appearance.text}
          onChange={(text) => setAppearance({ ...appearance, text })}
        />
      </div>
    </Dialog>
  );
}
