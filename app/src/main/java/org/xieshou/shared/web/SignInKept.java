package org.xieshou.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Lets a session go on with a sign-in that says something else than before.
public final class SignInKept {
    private SignInKept() {}

    public static void keep(
            Authentication login, HttpServletRequest request, HttpServletResponse response) {
        var renewed = SecurityContextHolder.createEmptyContext();
        renewed.setAuthentication(login);
        SecurityContextHolder.setContext(renewed);
        new HttpSessionSecurityContextRepository().saveContext(renewed, request, response);
    }
}
