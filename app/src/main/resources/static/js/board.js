// Looks for newer figures while somebody looks at the board: not in a hidden tab, and not under the keyboard's focus,
// which would be lost.
const LOOK_EVERY = 5000;

setInterval(() => {
  const board = document.getElementById("board");
  if (board && document.visibilityState === "visible" && !board.contains(document.activeElement)) {
    board.dispatchEvent(new Event("look"));
  }
}, LOOK_EVERY);
