package org.xieshou.shared;

import java.util.Locale;

/// Something that can say itself in each language of the pages, such as a fact's label.
@FunctionalInterface
public interface Worded {
    String in(Locale locale);
}
