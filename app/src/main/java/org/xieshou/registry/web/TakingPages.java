package org.xieshou.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.registry.Takings;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Ui;

/// The list of households to take away, as it is filtered.
@Controller
public final class TakingPages {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Takings takings;
    private final Filters filters;

    TakingPages(Takings takings, Filters filters) {
        this.takings = takings;
        this.filters = filters;
    }

    @May(Right.HOUSEHOLDS_READ)
    @Renewed("export")
    @GetMapping({"/households/export", "/api/v1/households/export"})
    void export(Actor actor, Asked asked, Ui ui, HttpServletResponse answer) throws IOException {
        if (!filters.unclear(actor, asked).isEmpty()) {
            throw SharedProblem.ofStatus(400);
        }
        boolean isCsv = "csv".equals(asked.format());
        var file = new ExportFile(ui, takings.of(actor, filters.query(actor, asked)));
        var name = isCsv ? "households.csv" : "households.xlsx";
        answer.setContentType(isCsv ? "text/csv;charset=UTF-8" : XLSX);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        if (isCsv) {
            file.csv(answer.getOutputStream());
        } else {
            file.xlsx(answer.getOutputStream());
        }
    }
}
