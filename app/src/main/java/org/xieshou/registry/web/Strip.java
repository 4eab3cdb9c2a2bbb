package org.xieshou.registry.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xieshou.registry.Household.Status;

/// What a household was over the years, as a picture 1200 wide; the same stands beside it as text.
///
/// @param periods from the oldest; those of one time lie in lanes below one another
/// @param years where which year begins
public record Strip(List<Period> periods, List<Year> years, int height) {
    private static final int WIDTH = 1200;
    private static final int LANE = 30;
    private static final int WIDE_ENOUGH = 110;

    public Strip {
        periods = List.copyOf(periods);
        years = List.copyOf(years);
    }

    public record Period(Status status, long x, long width, int y) {
        /// There is room for words in it.
        public boolean isWide() {
            return width >= WIDE_ENOUGH;
        }

        /// Grey for what is over and done, blue for allowances, yellow for who is watched over.
        public String style() {
            var type = status.type();
            if (type.startsWith("monitored")) {
                return "p3";
            }
            return type.equals("exited") || type.equals("ordinary") ? "p1" : "p2";
        }
    }

    public record Year(int year, long x) {}

    static Strip of(List<Status> statuses, LocalDate today) {
        if (statuses.isEmpty()) {
            return new Strip(List.of(), List.of(), 0);
        }
        var first = statuses.getFirst().from().withDayOfYear(1);
        double days = Math.max(366, ChronoUnit.DAYS.between(first, today) + 1);
        var scale = new Scale(first, today, WIDTH / days);
        var periods = new ArrayList<Period>();
        var lanes = new ArrayList<Long>();
        for (var status : statuses) {
            long x = scale.x(status.from());
            long end = Math.max(x + 6, status.to() == null ? WIDTH : scale.x(status.to()));
            int lane = free(lanes, x);
            lanes.set(lane, end);
            periods.add(new Period(status, x, end - x, 8 + lane * LANE));
        }
        return new Strip(periods, years(scale), 32 + (lanes.size() - 1) * LANE);
    }

    private record Scale(LocalDate first, LocalDate today, double perDay) {
        long x(LocalDate day) {
            var seen = day.isAfter(today) ? today : day;
            return Math.round(Math.max(0, ChronoUnit.DAYS.between(first, seen)) * perDay);
        }
    }

    private static int free(List<Long> lanes, long x) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane) <= x) {
                return lane;
            }
        }
        lanes.add(0L);
        return lanes.size() - 1;
    }

    private static List<Year> years(Scale scale) {
        var years = new ArrayList<Year>();
        int from = scale.first.getYear();
        int to = scale.today.getYear();
        int step = Math.max(1, (to - from) / 6);
        for (int year = from; year <= to; year += step) {
            long x = scale.x(LocalDate.of(year, 1, 1));
            if (x < WIDTH - 60) {
                years.add(new Year(year, x));
            }
        }
        return years;
    }
}
