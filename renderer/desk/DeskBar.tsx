import { useState } from 'react';
import { useNavigate } from 'react-router';
import { authTexts } from '../auth/texts.ts';
import { UserMenu } from '../auth/UserMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDesk } from './desk-context.ts';
import { KeyHelp } from './help/KeyHelp.tsx';
import { deskKeys } from './help/keys.ts';
import { SearchDialog } from './search/SearchDialog.tsx';
import { deskTexts } from './texts.ts';
import { DueCounts } from './work-list/DueCounts.tsx';
import { ColumnKeys } from './ColumnKeys.tsx';

type Open = 'search' | 'help' | 'leave' | undefined;

/** The desk's own part of the top bar. */
export function DeskBar() {
  const { session, chooseCounter, openCase } = useDesk();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <DueCounts />
      <Button
        size="s"
        icon={<Icon name="search" />}
        shortcut={deskKeys.search}
        onPress={() => setOpen('search')}
      >
        {deskTexts.search}
      </Button>
      <IconButton icon="question" label={deskTexts.help} onPress={() => setOpen('help')} />
      <UserMenu
        name={session.me.name}
        items={[
          { label: authTexts.switchNow, icon: 'people', onPress: session.lock },
          { label: authTexts.lockNow, icon: 'lock', hint: deskKeys.lock, onPress: session.lock },
          ...(session.me.counters.length > 0
            ? [{ label: authTexts.changeCounter, icon: 'door' as const, onPress: chooseCounter }]
            : []),
          {
            label: deskTexts.find,
            icon: 'document',
            onPress: () => void navigate('/berkas'),
          },
          {
            label: deskTexts.substitute,
            icon: 'repeat',
            onPress: () => void navigate('/pengganti'),
          },
          { label: deskTexts.scan, icon: 'search', onPress: () => void navigate('/pindai') },
          { label: deskTexts.screens, icon: 'menu', onPress: () => void navigate('/') },
          { label: authTexts.signOut, icon: 'exit', onPress: () => setOpen('leave') },
        ]}
      />
      <ColumnKeys onLock={session.lock} onHelp={() => setOpen('help')} />
      {open === 'search' && (
        <SearchDialog
          onClose={close}
          onPick={(caseId) => {
            openCase(caseId);
            close();
          }}
        />
      )}
      {open === 'help' && <KeyHelp onClose={close} />}
      <ConfirmDialog
        isOpen={open === 'leave'}
        onClose={close}
        onConfirm={session.signOut}
        title={authTexts.signOutTitle}
        confirmLabel={authTexts.signOut}
      >
        {authTexts.signOutBody}
      </ConfirmDialog>
    </>
  );
}
