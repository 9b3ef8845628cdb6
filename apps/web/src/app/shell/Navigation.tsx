import { NavLink } from 'react-router';
import { useViewer } from '../../lib/viewer.js';
import { navigationFor, type NavigationItem } from './navigation.js';
import classes from './Navigation.module.css';

function Item({ item, onChoose }: { item: NavigationItem; onChoose: () => void }) {
  const { icon: Mark, label, to, exact } = item;
  return (
    <li>
      <NavLink to={to} end={exact} className={classes.link} onClick={onChoose}>
        <Mark size={18} stroke={1.7} aria-hidden />
        {label}
      </NavLink>
    </li>
  );
}

/** The pages offered to the viewer. */
export function Navigation({ onChoose }: { onChoose: () => void }) {
  const sections = navigationFor(useViewer());
  return (
    <nav aria-label="Main" className={classes.navigation}>
      {sections.map(({ label, items }) => (
        <section key={label} aria-label={label}>
          <h2 className={classes.section}>{label}</h2>
          <ul className={classes.list}>
            {items.map((item) => (
              <Item key={item.to} item={item} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
