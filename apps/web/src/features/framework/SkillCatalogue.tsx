import { Accordion } from '@mantine/core';
import { useState } from 'react';
import { SearchField } from '../../components/SearchField.js';
import type { Framework } from './FrameworkPage.js';
import classes from './Catalogue.module.css';

type Skill = Framework['skills'][number];

function Levels({ skill, scale }: { skill: Skill; scale: Framework['scale'] }) {
  return (
    <dl className={classes.levels}>
      {scale.map(({ level, name }) => (
        <div key={level} className={classes.level}>
          <dt>
            {level} {name}
          </dt>
          <dd>{skill.descriptors.find((descriptor) => descriptor.level === level)?.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function matches({ name, category, summary }: Skill, search: string): boolean {
  return `${name} ${category} ${summary}`.toLowerCase().includes(search.trim().toLowerCase());
}

/** Every skill by category; each opens to its levels in words. */
export function SkillCatalogue({ framework }: { framework: Framework }) {
  const [search, setSearch] = useState('');
  const found = framework.skills.filter((skill) => matches(skill, search));
  return (
    <>
      <SearchField className={classes.search} label="Find a skill" value={search} onChange={setSearch} />
      {found.length === 0 ? <p className={classes.none}>No skill has these words.</p> : null}
      {[...Map.groupBy(found, ({ category }) => category)].map(([category, skills]) => (
        <section key={category} aria-label={category} className={classes.category}>
          <h2 className={classes.heading}>{category}</h2>
          <Accordion variant="contained" multiple classNames={{ root: classes.accordion, item: classes.item }}>
            {skills.map((skill) => (
              <Accordion.Item key={skill.id} value={skill.id}>
                <Accordion.Control>
                  <span className={classes.name}>{skill.name}</span>
                  <span className={classes.summary}>{skill.summary}</span>
                </Accordion.Control>
                <Accordion.Panel>
                  <Levels skill={skill} scale={framework.scale} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </section>
      ))}
    </>
  );
}
