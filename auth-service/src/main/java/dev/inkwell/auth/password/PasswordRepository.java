package dev.inkwell.auth.password;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PasswordRepository implements PanacheRepositoryBase<PasswordCredential, UUID> {}
