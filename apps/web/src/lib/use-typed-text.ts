import { useState, type ChangeEvent } from 'react';

/**
 * A text that is kept elsewhere while it is typed here. As long as the field has the focus nobody but the reader changes what
 * stands in it, though what is kept has no blanks at its ends, or was changed in another tab; afterwards it shows what is kept.
 */
export function useTypedText(kept: string, onChange: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? kept,
    onFocus: () => setTyped(kept),
    onBlur: () => setTyped(null),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLTextAreaElement>) => {
      setTyped(value);
      onChange(value);
    },
  };
}
