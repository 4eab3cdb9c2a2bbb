package org.xieshou.shared.web;

/// The way in which words run. What a family said in Kazakh or Uyghur runs from right to left; put into a sentence that runs
/// the other way, its full stop, its brackets and its numbers would jump to the wrong side.
public final class Script {
    private Script() {}

    public static boolean isRightToLeft(String text) {
        for (int at = 0; at < text.length(); at++) {
            byte way = Character.getDirectionality(text.charAt(at));
            if (way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    /// Words within a sentence of a page: those from right to left as a piece of their own, all others as they are.
    static Object apart(Object words) {
        return words instanceof String text && isRightToLeft(text)
                ? "\u2068" + text + "\u2069"
                : words;
    }

    /// The same for paper: word processors know the old marks at both ends, not the signs for a piece of its own.
    public static String marked(String text) {
        return isRightToLeft(text) ? "\u200e\u200f" + text + "\u200f\u200e" : text;
    }
}
