import { IconCheck } from '@tabler/icons-react';
import type { Answers } from '../../lib/draft/answers.js';
import type { CategoryGroup } from '../../lib/skill-groups.js';
import classes from './CategoryNav.module.css';

/** The categories with how far each is, and the way to them. */
export function CategoryNav({ groups, answers }: { groups: readonly CategoryGroup<{ id: string }>[]; answers: Answers }) {
  return (
    <nav aria-label="Categories" className={classes.nav}>
      <ul className={classes.list}>
        {groups.map(({ category, id, skills }) => {
          const done = skills.filter((skill) => answers.has(skill.id)).length;
          return (
            <li key={id}>
              <a href={`#${id}`} className={classes.link}>
                {category}
                <span className={classes.count}>
                  {done === skills.length ? <IconCheck size={14} stroke={2.4} aria-hidden /> : null}
                  {done}/{skills.length}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
