import { isNextPeriod } from '../dataset/isNextPeriod.ts';
import { formatCounted } from '../format/formatNumber.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import { type Compared, shownMask } from './Compared.ts';
import { compareAverages } from './compareAverages.ts';
import { type ModeRows, pairOf } from './comparisonPairs.ts';
import { groupKeys, joinKeys, periodKey, rowKeys } from './keys.ts';
import { listGroups, listMembers, nameGroup } from './members.ts';
import type { ComparisonMode } from './options.ts';
import { describeMembers } from './scope.ts';

/** Modes that stand beside the plain comparison of two years. */
export type OtherMode = Exclude<ComparisonMode, 'years'>;

/** The rows of a mode; those of several years read the codes of the periods shown, ascending. */
export function listModeRows(compared: Compared, mode: OtherMode, periods: readonly number[]): ModeRows {
  switch (mode) {
    case 'groups':
      return compareGroups(compared);
    case 'rest':
      return compareWithRest(compared);
    case 'steps':
      return compareSteps(compared, periods);
    case 'averages':
      return compareAverages(compared, periods);
  }
}

function yearNames({ time, baseline, comparison, dimension }: Compared) {
  return {
    baseline: time.members[baseline]!.label,
    comparison: time.members[comparison]!.label,
    picks: dimension.id,
    isOrdered: false,
    notes: [],
  };
}

/** A row per family, of what is selected in it; whole where nothing of it is. */
function compareGroups(compared: Compared): ModeRows {
  const { dimension, others } = compared;
  const isShown = shownMask(compared);
  const grouping = dimension.grouping;
  const pairs = listGroups(dimension).flatMap((members, group) => {
    const inside = members.filter((code) => isShown[code] === 1);
    if (members.length === 0 || (others === 'hide' && inside.length === 0)) return [];
    const row = {
      keys: groupKeys(dimension, group, []),
      codes: members,
      label: nameGroup(dimension, group, inside.length || members.length),
      colour: group,
      selected: inside.length > 0,
    };
    return [pairOf(compared, row, inside.length > 0 ? inside : members)];
  });
  const empty =
    grouping === undefined ? `These ${dimension.labelPlural.toLowerCase()} are not in groups.` : null;
  return { ...yearNames(compared), pairs, empty };
}

/** What is selected, and everything else. */
function compareWithRest(compared: Compared): ModeRows {
  const { dimension, shown } = compared;
  const isShown = shownMask(compared);
  const rest = listMembers(dimension).filter((code) => isShown[code] !== 1);
  const [one, many] = [dimension.label.toLowerCase(), dimension.labelPlural.toLowerCase()];
  if (shown.length === 0 || rest.length === 0) {
    const empty = `Select some ${many} to compare them with the rest.`;
    return { ...yearNames(compared), pairs: [], empty };
  }
  const colours = new Set(shown.map((code) => dimension.members[code]!.group));
  const [colour] = colours;
  const selected = {
    keys: shown.length === 1 ? rowKeys(dimension, shown[0]!) : joinKeys(dimension, 'selected', shown),
    codes: shown,
    label: describeMembers(dimension, shown),
    colour: colours.size === 1 ? (colour ?? 0) : 0,
    selected: true,
  };
  const others = {
    keys: joinKeys(dimension, 'others', rest),
    codes: rest,
    label: rest.length === 1 ? `The other ${one}` : `The other ${formatCounted(rest.length, one, many)}`,
    colour: -1,
    selected: true,
  };
  return {
    ...yearNames(compared),
    pairs: [pairOf(compared, selected, shown), pairOf(compared, others, rest)],
    empty: null,
  };
}

/** A row per period shown: the figure of what is selected, and that of the period before where the table has it. */
function compareSteps(compared: Compared, periods: readonly number[]): ModeRows {
  const { time, shown } = compared;
  const later = periods.filter((period) => period > 0);
  const steps = later.filter((period) => isNextPeriod(time.members[period - 1]!, time.members[period]!));
  const alone = later.filter((period) => !steps.includes(period));
  const pairs = steps.map((period) => {
    const step = { ...compared, baseline: period - 1, comparison: period };
    const row = {
      keys: [periodKey(time, period)],
      codes: [period],
      label: time.members[period]!.label,
      colour: -1,
      selected: true,
    };
    return pairOf(step, row, shown);
  });
  return {
    pairs,
    baseline: `the ${time.label.toLowerCase()} before`,
    comparison: `the ${time.label.toLowerCase()} named`,
    picks: time.id,
    isOrdered: true,
    notes:
      alone.length === 0
        ? []
        : [
            `The ${time.label.toLowerCase()} before is not in full in the table for ${formatPeriods(time.members, alone)}.`,
          ],
    empty: pairs.length === 0 ? 'Each year is compared with the one before: widen the years shown.' : null,
  };
}
