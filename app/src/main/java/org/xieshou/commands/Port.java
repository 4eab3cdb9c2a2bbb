package org.xieshou.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.xieshou.commands.CommandProblem.What;

/// The port of the web pages, looked at before anything heavy is done.
final class Port {

    private Port() {}

    /// @throws CommandProblem if nobody could listen there
    static void require(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as the web server does it; otherwise a port that was left a moment ago would count as
            // taken
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new CommandProblem(What.NO_SUCH_ADDRESS, e, bind, Integer.toString(port));
        } catch (IOException e) {
            boolean taken = String.valueOf(e.getMessage()).contains("in use");
            What what = taken ? What.PORT_BUSY : What.NO_SUCH_ADDRESS;
            throw new CommandProblem(
                    what, e, bind, Integer.toString(port), Integer.toString(port + 1));
        }
    }

    /// The one really taken, for `--port 0`.
    static String of(House house) {
        return house.rooms().getEnvironment().getRequiredProperty("local.server.port");
    }
}
