import { useState } from 'react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Gallery.module.css';

type Identity = 'ktp' | 'sim' | 'paspor';
const identities = [
  { value: 'ktp', label: 'KTP' },
  { value: 'sim', label: 'SIM' },
  { value: 'paspor', label: 'Paspor' },
] as const satisfies readonly { value: Identity; label: string }[];

type Purpose = 'uji' | 'informasi' | 'izin' | 'lainnya';
const purposes = [
  { value: 'uji', label: 'Uji lab, sertifikasi, atau advis', icon: 'flask' },
  { value: 'informasi', label: 'Informasi', icon: 'info' },
  { value: 'izin', label: 'Urus izin', icon: 'document', description: 'Buka sampai pukul 15.00' },
  { value: 'lainnya', label: 'Lainnya', icon: 'question', disabled: true },
] as const;

export function Fields() {
  const [name, setName] = useState('Siti Rahmawati');
  const [phone, setPhone] = useState('0812');
  const [identity, setIdentity] = useState<Identity | ''>('');
  const [search, setSearch] = useState('bahari');
  const [amount, setAmount] = useState<number | undefined>(1_250_000);
  const [represents, setRepresents] = useState(true);
  const [purpose, setPurpose] = useState<Purpose | undefined>('uji');
  return (
    <>
      <div className={styles.grid}>
        <TextField label="Nama" required value={name} onChange={setName} />
        <TextField
          label="Nomor telepon"
          type="tel"
          spaced
          value={phone}
          onChange={setPhone}
          error="Nomor telepon belum lengkap: isi 10–13 angka."
        />
        <SelectField
          label="Identitas"
          options={identities}
          value={identity}
          onChange={setIdentity}
        />
        <TextField
          label="Instansi"
          optional
          value=""
          onChange={() => {}}
          placeholder="CV, PT, dinas…"
        />
        <SearchField label="Cari berkas" shortcut="F3" value={search} onChange={setSearch} />
        <NumberField label="Biaya" prefix="Rp" min={0} value={amount} onChange={setAmount} />
        <TextField label="Catatan" rows={3} value="" onChange={() => {}} />
        <TextField label="Nomor register" readOnly value="503/014/LP2N/2026" onChange={() => {}} />
        <div>
          <Checkbox label="Mewakili orang lain" checked={represents} onChange={setRepresents} />
          <Checkbox
            label="Prioritas"
            description="Disabilitas, lansia, hamil, atau membawa anak"
            checked={false}
            onChange={() => {}}
          />
          <Checkbox label="Tidak dapat dipilih" disabled checked={false} onChange={() => {}} />
        </div>
      </div>
      <RadioTiles label="Tujuan" tiles={purposes} keys value={purpose} onChange={setPurpose} />
      <RadioTiles
        label="Identitas"
        look="line"
        tiles={identities}
        value={identity || undefined}
        onChange={setIdentity}
        error={identity === '' ? 'Pilih satu.' : undefined}
      />
    </>
  );
}
