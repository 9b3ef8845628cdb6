import type { TextKey } from './texts.js';

/** German. */
export const de: Readonly<Record<TextKey, string>> = {
  greeting: 'Guten Tag {name},',
  digest: 'In Waymark {count, plural, one {wartet eine Sache} other {warten # Dinge}} auf Sie',
  organisation: 'Neues zur Quartalsrunde',
  why: 'Waymark sagt Ihnen, was in der Quartalsrunde auf Sie wartet: gesammelt, und nie zweimal aus demselben Grund.',
  preferences: 'Einstellen, wie Sie benachrichtigt werden',
  open: 'In Waymark öffnen',

  self_due: 'Ihre Selbsteinschätzung für {cycle} ist fällig: {due}.',
  self_overdue: 'Ihre Selbsteinschätzung für {cycle} war fällig: {due}.',
  ratings_due: '{people, plural, one {Ihre Einschätzung von # Person} other {Ihre Einschätzungen von # Personen}} für {cycle} {people, plural, one {ist} other {sind}} fällig: {due}.',
  ratings_overdue: '{people, plural, one {Ihre Einschätzung von # Person} other {Ihre Einschätzungen von # Personen}} für {cycle} {people, plural, one {war} other {waren}} fällig: {due}.',
  agreement_waits: 'Was in {cycle} mit Ihnen vereinbart wurde, wartet auf Ihre Unterschrift.',
  agreements_wait: 'Was in {cycle} mit {people, plural, one {# Person} other {# Personen}} vereinbart wurde, wartet auf Ihre Unterschrift.',
  evidence_waits: '{items, plural, one {# Nachweis wartet} other {# Nachweise warten}} auf Ihre Entscheidung.',
  certificate_expires: 'Ihr Zertifikat {certification} läuft ab am {day}.',
  certificate_expired: 'Ihr Zertifikat {certification} ist abgelaufen am {day}.',
  escalated_self: '{people, plural, one {# Selbsteinschätzung fehlt} other {# Selbsteinschätzungen fehlen}} für {cycle}, fällig war: {due}. Es {people, plural, one {fehlt} other {fehlen}}: {names}.',
  escalated_ratings: '{people, plural, one {# Person hat} other {# Personen haben}} für {cycle} nicht alle eingeschätzt, fällig war: {due}. Es {people, plural, one {fehlt} other {fehlen}}: {names}.',
  andMore: '{names} und {more, plural, one {# weitere} other {# weitere}}',
  cycle_opened: 'Die Runde {cycle} ist eröffnet.',
  cycle_closed: 'Die Runde {cycle} ist abgeschlossen.',
  cycle_due_self: 'Die Selbsteinschätzungen für {cycle} sind fällig: {due}.',
  cycle_due_ratings: 'Die Einschätzungen der Führungskräfte für {cycle} sind fällig: {due}.',
  missing: '{missing, plural, one {# fehlt} other {# fehlen}} noch.',
  teamMissing: '{team}: {missing} von {people} fehlen',
  testSubject: 'Eine Testnachricht von Waymark',
  test: 'Dies ist eine Testnachricht. Wenn Sie das lesen, kommen Nachrichten von Waymark hier an.',
};
