/** Open tasks of every case. */
export const tasks = {
  title: 'Tasks',
  lead: 'Open tasks that have a day, across every case you have. Tasks without a day stand in their case.',
  count_zero: 'No task has a day.',
  count_one: 'One open task',
  count_other: '{{count}} open tasks',
  overdue: 'Overdue',
  week: 'In the next seven days',
  later: 'Later',
  noneTitle: 'No task is waiting',
  none: 'Open a case and add a task to it: what somebody means to do, and by when. It will stand here until it is done or dropped.',
};
