package dev.inkwell.kit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Addresses below and beside those of notes. */
@Path("/notes")
@RunOnVirtualThread
public class StarResource {

    @GET
    @Path("starred")
    public String starred() {
        return "1";
    }

    @PUT
    @Path("{id}/star")
    public void star() {}

    @DELETE
    @Path("{id}/star")
    public void unstar() {}
}
