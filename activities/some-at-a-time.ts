/** Does it to all, `most` at a time; the answers in the order of what was given. */
export async function someAtATime<T, A>(
  all: readonly T[],
  most: number,
  act: (each: T) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = [];
  const rest = all.entries();
  const lane = async (): Promise<void> => {
    for (const [at, each] of rest) answers[at] = await act(each);
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, lane));
  return answers;
}
