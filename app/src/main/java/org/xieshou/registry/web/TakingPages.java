package org.xieshou.registry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.registry.Takings;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
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
    @GetMapping({"/households/export", "/api/v1/households/export"})
    ResponseEntity<byte[]> export(
            Actor actor, Asked asked, @RequestParam(defaultValue = "xlsx") String format, Ui ui)
            throws IOException {
        var file = new ExportFile(ui, takings.of(actor, filters.query(actor, asked)));
        boolean isCsv = format.equals("csv");
        var out = new ByteArrayOutputStream();
        if (isCsv) {
            file.csv(out);
        } else {
            file.xlsx(out);
        }
        var name = isCsv ? "households.csv" : "households.xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, isCsv ? "text/csv;charset=UTF-8" : XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}
