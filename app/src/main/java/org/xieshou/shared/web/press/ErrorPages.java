package org.xieshou.shared.web.press;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.database.Standstill;
import org.xieshou.shared.web.Open;

/// What the web server itself refuses, or what failed outside every handler, ends here.
@Controller
@Open
final class ErrorPages implements ErrorController {
    private final ProblemWriter writer;

    ErrorPages(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var still =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                        ? Standstill.in(thrown)
                        : Optional.<SharedProblem>empty();
        var problem = still.orElseGet(() -> ofStatus(status));
        writer.write(problem, request, response);
    }

    private static SharedProblem ofStatus(int status) {
        return status >= 500 && status != 503
                ? SharedProblem.ourFault("-")
                : SharedProblem.ofStatus(status);
    }
}
