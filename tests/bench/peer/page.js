import 'dc/dist/style/dc.css';
import './page.css';
import crossfilter from 'crossfilter2';
import { ascending, descending, scaleLinear, schemeCategory10 } from 'd3';
import { BarChart, config, constants, DataTable, LineChart, RowChart, redrawAll, renderAll } from 'dc';
import { readCells } from './readCells.js';

// At its fastest: no transitions, and brushing redraws at once instead of 40 ms later.
config.disableTransitions = true;
config.defaultColors(schemeCategory10);
constants.EVENT_DELAY = 0;

const SIZE = { width: 560, height: 320 };

const { records, periods, measures } = readCells();
const cells = crossfilter(records);
let measure = 0;

/** @type {(() => void)[]} */
const groupAgain = [];

drawRows('#members', 'member');
drawRows('#groups', 'group');
drawYears(new LineChart('#line').renderArea(false));
drawYears(new BarChart('#bars').gap(8)).brushOn(true).round(Math.round);
drawTable();
drawMeasures();
renderAll();

/** @type {(selector: string, key: 'member' | 'group') => void} */
function drawRows(selector, key) {
  const dimension = cells.dimension((record) => record[key]);
  const chart = new RowChart(selector).dimension(dimension).elasticX(true);
  chart.width(SIZE.width).height(SIZE.height);
  groupEachTime(chart, dimension);
}

function drawYears(chart) {
  const dimension = cells.dimension((record) => record.period);
  chart.width(SIZE.width).height(SIZE.height).margins({ top: 10, right: 20, bottom: 30, left: 60 });
  chart
    .dimension(dimension)
    .x(scaleLinear().domain([0, periods.length]))
    .elasticY(true)
    .brushOn(false);
  chart.xAxis().tickFormat((period) => periods[period] ?? '');
  groupEachTime(chart, dimension);
  return chart;
}

/** Gives the chart the sums of the chosen measure, now and at every later choice. */
function groupEachTime(chart, dimension) {
  const groups = measures.map((_, i) => dimension.group().reduceSum((record) => record.values[i]));
  const group = () => chart.group(groups[measure]);
  group();
  groupAgain.push(group);
}

/** A row per member with its sums per year, as in the dashboard; not the records, which are five times as many rows. */
function drawTable() {
  const dimension = cells.dimension((record) => record.member);
  const rows = measures.map((_, i) => dimension.group().reduce(addValue(i, 1), addValue(i, -1), createSums));
  const columns = [
    { label: 'Member', format: (row) => row.key },
    ...periods.map((label, i) => ({ label, format: (row) => row.value.periods[i].toLocaleString('en-GB') })),
    { label: 'All years', format: (row) => row.value.sum.toLocaleString('en-GB') },
  ];
  const listRows = () => rows[measure].all();
  const table = new DataTable('#table').dimension({ top: listRows, bottom: listRows });
  table.size(Number.POSITIVE_INFINITY).showSections(false).columns(columns);
  table.sortBy((row) => row.value.sum).order(descending);
  document.querySelector('#table').addEventListener('click', (event) => {
    if (!event.target.closest('th')) return;
    table.order(table.order() === ascending ? descending : ascending).redraw();
  });
}

function createSums() {
  return { sum: 0, periods: periods.map(() => 0) };
}

/** @type {(measureIndex: number, sign: 1 | -1) => (sums: ReturnType<typeof createSums>, record: any) => ReturnType<typeof createSums>} */
function addValue(measureIndex, sign) {
  return (sums, record) => {
    const value = sign * record.values[measureIndex];
    sums.sum += value;
    sums.periods[record.period] += value;
    return sums;
  };
}

function drawMeasures() {
  const fieldset = document.querySelector('#measures');
  for (const [i, label] of measures.entries()) {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'measure' });
    input.checked = i === measure;
    input.addEventListener('change', () => {
      measure = i;
      for (const group of groupAgain) group();
      redrawAll();
    });
    const wrapper = document.createElement('label');
    wrapper.append(input, label);
    fieldset.append(wrapper);
  }
}
