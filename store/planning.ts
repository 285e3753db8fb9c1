/**
 * How the database weighs ways to answer. It takes for granted that a page which is far away costs four times as much as the
 * next one, as on turning disks, and so would rather read a whole table than a few hundred rows by an index. And what we ask
 * is never so long that compiling it first would pay.
 */
export const PLANNING = 'set random_page_cost = 1.1; set jit = off';
