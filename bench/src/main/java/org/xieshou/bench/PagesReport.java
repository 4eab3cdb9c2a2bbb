package org.xieshou.bench;

import java.util.List;
import java.util.function.Predicate;
import org.xieshou.bench.PagesRun.Phase;

/// Writes what was measured as a table for docs/performance.md.
record PagesReport(PagesWish wish, Phase visitsAlone, Phase both) {
    private static final List<String> KINDS = List.of("list", "search", "household");

    void print() {
        System.out.printf(
                "row-level security %s; %.1f pages/s, %.1f visits/s%n%n",
                wish.rowSecurity() ? "on" : "off",
                both.pages() / both.seconds(),
                both.times().of(PagesRun.VISIT::equals).count() / both.seconds());
        System.out.println("| page | opened | ms p50 / p95 / p99 | of those by the whole city |");
        System.out.println("|---|---|---|---|");
        for (var kind : KINDS) {
            line("**" + kind + "**", name -> name.startsWith(kind));
        }
        both.times().names().stream()
                .map(name -> name.replace(PagesRun.OF_THE_CITY, ""))
                .distinct()
                .filter(name -> !name.equals(PagesRun.VISIT) && !name.equals("household"))
                .forEach(name ->
                        line(name, each -> each.replace(PagesRun.OF_THE_CITY, "").equals(name)));
        line("a visit beside them", PagesRun.VISIT::equals);
        System.out.printf(
                "| a visit, no pages | %,d | %s | |%n",
                visitsAlone.times().of(PagesRun.VISIT::equals).count(),
                visitsAlone.times().of(PagesRun.VISIT::equals).text());
        cpu();
        var failures = both.times().failures();
        System.out.println("failed: " + (failures.isEmpty() ? "none" : failures));
    }

    private void line(String title, Predicate<String> names) {
        var all = both.times().of(names);
        var city = both.times().of(name -> names.test(name) && name.endsWith(PagesRun.OF_THE_CITY));
        System.out.printf(
                "| %s | %,d | %s | %s |%n",
                title, all.count(), all.text(), city.count() == 0 ? "" : city.text());
    }

    private void cpu() {
        double share = both.seconds() / visitsAlone.seconds();
        double jvm = (both.cpu().jvm() - share * visitsAlone.cpu().jvm()) / both.pages();
        double postgres =
                (both.cpu().postgres() - share * visitsAlone.cpu().postgres()) / both.pages();
        int visits = visitsAlone.times().of(PagesRun.VISIT::equals).count();
        System.out.printf(
                "%nCPU ms a page: %.2f (JVM %.2f + PostgreSQL %.2f); a visit %.2f + %.2f%n",
                jvm + postgres,
                jvm,
                postgres,
                visitsAlone.cpu().jvm() / (double) visits,
                visitsAlone.cpu().postgres() / (double) visits);
    }
}
