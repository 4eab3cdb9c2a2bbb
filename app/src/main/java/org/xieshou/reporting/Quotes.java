package org.xieshou.reporting;

import java.util.List;

/// Own words that may be printed, and how many were left out because they may tell who somebody is.
record Quotes(List<Quote> printed, int omitted) {
    record Quote(String sort, String words) {}

    Quotes {
        printed = List.copyOf(printed);
    }

    List<String> of(String sort) {
        return printed.stream().filter(quote -> quote.sort.equals(sort)).map(Quote::words).toList();
    }
}
