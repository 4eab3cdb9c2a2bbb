package org.xieshou.shared.web.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.xieshou.shared.Origin;
import org.xieshou.shared.Problem;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.database.Standstill;
import org.xieshou.shared.web.RenewFirst;
import org.xieshou.shared.web.Ui;

/// Every exception of a handler ends here and becomes a problem that can be told.
@ControllerAdvice
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;
    private final RenewSheet renewal;

    ProblemAdvice(ProblemWriter writer, RenewSheet renewal) {
        this.writer = writer;
        this.renewal = renewal;
    }

    @ExceptionHandler(Exception.class)
    void any(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (isForTheFilters(exception)) {
            throw exception;
        }
        if (response.isCommitted()) {
            log.info("answer cut short: {}", exception.getClass().getName());
            return;
        }
        response.reset();
        var problem = problem(exception, request);
        if (problem.status() < 500) {
            // a fault of ours may be gone by now, and what was sent must not be done by who asks
            // for another language
            request.setAttribute(Ui.REFUSED, true);
        }
        if (exception instanceof RenewFirst first && !Requests.isByMachine(request)) {
            renewal.print(first, request, response);
            return;
        }
        writer.write(problem, request, response);
    }

    private static boolean isForTheFilters(Exception exception) {
        return exception instanceof AuthenticationException
                || exception instanceof AccessDeniedException;
    }

    private static Problem problem(Exception exception, HttpServletRequest request) {
        if (exception instanceof Problem problem) {
            return problem;
        }
        var still = Standstill.in(exception);
        if (still.isPresent()) {
            log.error("{} {}", still.get().code(), request.getMethod());
            return still.get();
        }
        return switch (exception) {
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                    SharedProblem.ofStatus(known.getStatusCode().value());
            case TypeMismatchException _ -> SharedProblem.ofStatus(400);
            case HttpMessageNotReadableException _ -> SharedProblem.ofStatus(400);
            case MultipartException _ -> SharedProblem.ofStatus(400);
            // an address or a form that is no UTF-8, or is cut in the middle of an escape
            case InvalidParameterException unread -> SharedProblem.ofStatus(unread.getErrorCode());
            default -> ourFault(exception, request);
        };
    }

    /// Messages of exceptions may quote what people wrote, so only types and places are logged.
    private static Problem ourFault(Exception exception, HttpServletRequest request) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var place = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error(
                "fault {} {} {}\n{}", reference, request.getMethod(), place, Origin.of(exception));
        return SharedProblem.ourFault(reference);
    }
}
