import { Icon } from '../ui/icons.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './NoticeScreen.module.css';

const points = [
  { title: 'noticeWhat', text: 'noticeWhatText', icon: 'document' },
  { title: 'noticeWhy', text: 'noticeWhyText', icon: 'question' },
  { title: 'noticeHowLong', text: 'noticeHowLongText', icon: 'clock' },
  { title: 'noticeRights', text: 'noticeRightsText', icon: 'hand' },
] as const;

/** The notice of UU 27/2022 article 21: what, why, how long, which rights, on what ground. */
export function NoticeScreen() {
  const t = useKioskTexts();
  return (
    <div className={styles.notice}>
      <ul className={styles.points}>
        {points.map(({ title, text, icon }) => (
          <li key={title} className={styles.point}>
            <span className={styles.icon}>
              <Icon name={icon} size={1.6} />
            </span>
            <h2 className={styles.title}>{t(title)}</h2>
            <p className={styles.text}>{t(text)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.law}>{t('noticeLaw')}</p>
    </div>
  );
}
