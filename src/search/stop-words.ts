/** Words of English that say nothing about what is looked for. */
export const STOP_WORDS = words(`
  a about am an and are as at be been being but by can could did do does doing dont for from had has
  have he her his how i if im in into is isnt it its just like me my of on or our over she should so
  some such than that the their them then there these they this those to too up us very was we were
  what whats when where which while who whose why will with without would you your`);

/** Words that say little: sections are told apart by the others of the query. */
export const WEAK_WORDS = words(`
  above after again all allow allows almost already also always another any anyone anything around
  ask available avoid away back bad based because become before begin behave behind best better
  between big both bring call called case cause choose come common day deal describe described
  difference different discuss discussed during each easily easy either else end enough especially
  even ever every everything example exist exists explain explained explains far few find first
  fix follow full general generally get gets getting give given going gone good got great handle
  handled handles happen happened happens hard having help helps here idea important instead
  interesting introduce keep know last later least less let little long lot lots main make makes
  making many may maybe mean means mention mentioned mentions might more most much must near need
  needed needs never new next nice no none not nothing now off often old once one only open other
  others out own part people place possible present presented put question quite rather real
  really recommend recommended right run running runs said same say says see seen set several
  shall show shows simple simply since small something soon speaker speakers still suggest
  suggested support supported supports sure take taken talking tell thing things think though
  through thus tip tips together try trying two under understand until upon use used useful uses
  using usually versus via vs wait waiting want wants way ways well went whether within word work
  works worth write yes yet`);

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
