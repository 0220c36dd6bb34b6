import { useState } from 'react';
import { useNavigate } from 'react-router';
import { authTexts } from '../auth/texts.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDesk } from './desk-context.ts';
import { KeyHelp } from './help/KeyHelp.tsx';
import { deskKeys } from './help/keys.ts';
import { SearchDialog } from './search/SearchDialog.tsx';
import { deskTexts } from './texts.ts';
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
      <Button
        size="s"
        icon={<Icon name="search" />}
        shortcut={deskKeys.search}
        onPress={() => setOpen('search')}
      >
        {deskTexts.search}
      </Button>
      {session.me.counters.length > 0 && (
        <Button size="s" variant="quiet" onPress={chooseCounter}>
          {authTexts.changeCounter}
        </Button>
      )}
      <Button size="s" variant="quiet" onPress={() => void navigate('/pindai')}>
        {deskTexts.scan}
      </Button>
      <Button size="s" variant="quiet" shortcut={deskKeys.help} onPress={() => setOpen('help')}>
        {deskTexts.help}
      </Button>
      <Button size="s" variant="quiet" onPress={() => setOpen('leave')}>
        {authTexts.signOut}
      </Button>
      <ColumnKeys onLock={session.lock} />
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
