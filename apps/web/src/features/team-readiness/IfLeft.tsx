import { Select } from '@mantine/core';
import { useState } from 'react';
import { departureTexts } from './depth-words.js';
import classes from './IfLeft.module.css';
import type { Team } from './team.model.js';

const tooFew = ['Fewer than 5 others would be left: what that means is shown to those who lead them only.'];

/** What the team would lack without one person. A supposition: nothing of it is sent, kept, or put into the address. */
export function IfLeft({ team }: { team: Team }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const person = team.people.find(({ personId }) => personId === chosen);
  const texts = person ? (departureTexts(team, person) ?? tooFew) : [];
  return (
    <div className={classes.supposition}>
      <Select
        label="Suppose that somebody left"
        description="A supposition: it is kept nowhere and changes nothing."
        placeholder="Choose a person"
        data={team.people.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={person ? chosen : null}
        onChange={setChosen}
        searchable={team.people.length > 12}
        nothingFoundMessage="Nobody of that name"
        clearable
      />
      <div className={classes.effect} role="status">
        {person ? <p className={classes.lead}>If {person.name} left:</p> : null}
        {texts.map((text) => (
          <p key={text} className={classes.text}>
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
