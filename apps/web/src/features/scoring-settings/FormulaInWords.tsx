import { IconScale } from '@tabler/icons-react';
import type { Settings } from '@waymark/scoring';
import { useMemo } from 'react';
import { formulaWords, type FormulaLine, type FormulaPart } from './formula-words.js';
import classes from './FormulaInWords.module.css';
import type { SkillNames } from './settings.model.js';

function Line({ term, text }: FormulaLine) {
  return (
    <li>
      {term ? <><span className={classes.term}>{term}:</span> </> : null}
      {text}
    </li>
  );
}

function Part({ title, lines }: FormulaPart) {
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{title}</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <Line key={line.text} {...line} />
        ))}
      </ul>
    </section>
  );
}

/** The whole formula in plain words, with the numbers in force. */
export function FormulaInWords({ settings, names }: { settings: Settings; names: SkillNames }) {
  const parts = useMemo(() => formulaWords(settings, names), [settings, names]);
  return (
    <section aria-labelledby="formula">
      <h2 id="formula" className={classes.title}>
        The formula, with the numbers in force
      </h2>
      <p className={classes.human}>
        <IconScale size={18} stroke={1.7} aria-hidden />A human decides: readiness supports a conversation. Name, age, pay and time in the company are never looked at.
      </p>
      <div className={classes.parts}>
        {parts.map((part) => (
          <Part key={part.title} {...part} />
        ))}
      </div>
    </section>
  );
}
