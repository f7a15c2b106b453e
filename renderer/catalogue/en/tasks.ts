/** Open tasks of every case. */
export const tasks = {
  title: 'Tasks',
  lead: 'What somebody means to do, across every case you have: by its day, then what has none.',
  count_zero: 'No task is open.',
  count_one: 'One open task',
  count_other: '{{count}} open tasks',
  overdue: 'Overdue',
  week: 'In the next seven days',
  later: 'Later',
  noDay: 'Without a day',
  item: '{{title}}, in <case>{{codeName}}</case>.',
  noneTitle: 'No task is waiting',
  none: 'Open a case and add a task to it: what somebody means to do, and by when. It will stand here until it is done or dropped.',
};
