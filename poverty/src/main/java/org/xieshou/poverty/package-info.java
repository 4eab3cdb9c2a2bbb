/// Measures of poverty: net income, Alkire–Foster, Foster–Greer–Thorbecke, Gini, Atkinson.
///
/// Words: a *gap* is the share of a cut-off that is lacking (0: not deprived, 1: nothing at all); a *score* is the weighted
/// count of deprivations; the *cut-off* is the score from which somebody is poor (a score equal to it is poor); a *line* is
/// an income (an income equal to it is not poor). Everything but Atkinson is exact: fractions of whole numbers, so that a
/// score of 1/6 + 1/3 is one half and no rounding decides who is poor.
///
/// Nothing here knows Spring, a database or a clock.
@NullMarked
package org.xieshou.poverty;

import org.jspecify.annotations.NullMarked;
