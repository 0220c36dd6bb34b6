import type { IdentityKind } from '../../domain/people/identity.ts';
import type { Random } from './random.ts';

const firstNames = [
  'Adi',
  'Agus',
  'Ahmad',
  'Andi',
  'Ani',
  'Arif',
  'Ayu',
  'Bambang',
  'Budi',
  'Citra',
  'Dedi',
  'Desi',
  'Dewi',
  'Dian',
  'Eka',
  'Eko',
  'Endang',
  'Fajar',
  'Fitri',
  'Gilang',
  'Hadi',
  'Hasan',
  'Hendra',
  'Ika',
  'Indah',
  'Intan',
  'Irfan',
  'Joko',
  'Kartika',
  'Lestari',
  'Lina',
  'Made',
  'Maria',
  'Maya',
  'Mega',
  'Muhammad',
  'Nur',
  'Nyoman',
  'Putri',
  'Rahmat',
  'Ratna',
  'Rina',
  'Rizki',
  'Rudi',
  'Sari',
  'Siti',
  'Slamet',
  'Sri',
  'Suparman',
  'Taufik',
  'Tri',
  'Umar',
  'Wahyu',
  'Wati',
  'Wulan',
  'Yanti',
  'Yohanes',
  'Yusuf',
  'Zainal',
] as const;

const lastNames = [
  'Astuti',
  'Firmansyah',
  'Ginting',
  'Gunawan',
  'Hakim',
  'Handayani',
  'Harahap',
  'Hartono',
  'Hidayat',
  'Irawan',
  'Kurniawan',
  'Kusuma',
  'Lubis',
  'Maulana',
  'Nasution',
  'Ningsih',
  'Nugroho',
  'Pangestu',
  'Pratama',
  'Purnomo',
  'Rahayu',
  'Rahmawati',
  'Ramadhan',
  'Sanjaya',
  'Santoso',
  'Saputra',
  'Setiawan',
  'Siregar',
  'Simanjuntak',
  'Suharto',
  'Suryani',
  'Susanti',
  'Sutrisno',
  'Utami',
  'Wibowo',
  'Wijaya',
  'Wulandari',
  'Yuliana',
] as const;

const companies = [
  '',
  '',
  '',
  'CV Bahari Jaya',
  'CV Karya Mandiri',
  'PT Mahakam Pameran',
  'PT Nusantara Expo',
  'Yayasan Bina Warga',
  'Koperasi Sejahtera',
  'PT Borneo Kreasi',
  'UD Sumber Rejeki',
  'Dinas Perindustrian',
  'Universitas Mulawarman',
  'CV Etam Kreatif',
] as const;

const subjects = [
  'Pameran UMKM',
  'Pameran buku',
  'Bazar Ramadan',
  'Pameran otomotif',
  'Festival kuliner',
  'Pameran pendidikan',
  'Uji kuat tekan beton',
  'Data rumah layak huni',
] as const;

/** Codes of real provinces and regencies; the rest of the NIK is made up. */
const regencies = [
  '3273',
  '3404',
  '3578',
  '5171',
  '6472',
  '6471',
  '7371',
  '9171',
  '1271',
  '3602',
] as const;

export type Person = {
  name: string;
  identityKind?: IdentityKind;
  identityNumber: string;
  phone: string;
  institution: string;
  represented: boolean;
  onBehalfOf: string;
};

/** An invented visitor. About one in eight shows no identity card, one in seven comes for somebody else. */
export function inventPerson(random: Random): Person {
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const kind = random.weighted({ ktp: 80, sim: 6, paspor: 2, none: 12 });
  const represented = random.chance(0.15);
  return {
    name,
    identityNumber: kind === 'none' ? '' : identityNumber(random, kind),
    phone: random.chance(0.9) ? `08${random.whole(11, 59)}${digits(random, 7)}` : '',
    institution: random.pick(companies),
    represented,
    onBehalfOf: represented ? `${random.pick(firstNames)} ${random.pick(lastNames)}` : '',
    ...(kind !== 'none' && { identityKind: kind }),
  };
}

export function inventSubject(random: Random): string {
  return random.pick(subjects);
}

function identityNumber(random: Random, kind: 'ktp' | 'sim' | 'paspor'): string {
  if (kind === 'paspor') return `C${digits(random, 7)}`;
  if (kind === 'sim') return digits(random, 12);
  const day = random.whole(1, 28) + (random.chance(0.5) ? 40 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.pick(regencies)}${two(random.whole(1, 12))}${two(day)}${two(random.whole(1, 12))}${two(random.whole(50, 99))}${String(random.whole(1, 9999)).padStart(4, '0')}`;
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.whole(0, 9))).join('');
}
