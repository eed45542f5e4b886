/** What only makes sense where there are two. */
export const OF_TWO =
  /\b(both|each|the other|other seat|each other|one another|we|we’re|us|our|their|them|together|partner|two (hearts|people|seats)|side by side|take turns|the one who)\b/i
