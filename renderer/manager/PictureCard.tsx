import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { managerTexts } from './texts.ts';

interface PictureCardProps {
  title: string;
  picture: ReactNode;
  /** The same figures as a table, each to be opened. */
  table: ReactNode;
}

/** A picture, and on demand its figures: for screen readers, the keyboard, and exactness. */
export function PictureCard({ title, picture, table }: PictureCardProps) {
  const [isTable, setTable] = useState(false);
  return (
    <Card
      title={title}
      aside={
        <Button
          size="s"
          variant="quiet"
          aria-pressed={isTable}
          aria-label={`${managerTexts.asTable}: ${title}`}
          onPress={() => setTable(!isTable)}
        >
          {isTable ? managerTexts.asPicture : managerTexts.asTable}
        </Button>
      }
    >
      {isTable ? table : picture}
    </Card>
  );
}
