package dev.inkwell.auth.account;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.event.DeletedAuthorsPosts;
import dev.inkwell.auth.role.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who can sign in. Its access version grows when its rights change, which makes older access tokens stale. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    private String username;
    private @Nullable String email;
    private @Nullable Instant emailVerifiedAt;
    private String displayName;
    private @Nullable String bio;
    private @Nullable String avatarUrl;
    private AccountStatus status;
    private @Nullable Instant suspendedAt;
    private @Nullable String suspensionReason;
    private @Nullable Instant deletionDueAt;
    private @Nullable DeletedAuthorsPosts deletionPosts;
    private long accessVersion;

    @Version
    private long version;

    private Instant createdAt;
    private Instant updatedAt;

    /** Written by statements of its own. */
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate lastActiveOn;

    @ManyToMany
    @JoinTable(
            name = "account_role",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "role"))
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    private Account(String username, String email, String displayName, Role role, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.username = username;
        this.email = email;
        this.displayName = displayName;
        this.status = AccountStatus.ACTIVE;
        this.accessVersion = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.roles.add(role);
    }

    public static Account register(String username, String email, String displayName, Role role, Instant now) {
        return new Account(username, email, displayName, role, now);
    }

    /** @return whether anything of it is new */
    boolean edit(EditableProfile profile, Instant now) {
        EditableProfile edited = profile.stripped();
        if (edited.equals(editableProfile())) {
            return false;
        }
        displayName = edited.displayName();
        bio = edited.bio();
        avatarUrl = edited.avatarUrl();
        updatedAt = now;
        return true;
    }

    /** Its address is known to be its own from now on, if it was not before. */
    public void verifyEmail(Instant now) {
        if (emailVerifiedAt == null) {
            emailVerifiedAt = now;
            updatedAt = now;
        }
    }

    void rename(String newUsername, Instant now) {
        username = newUsername;
        updatedAt = now;
    }

    /** Whether it is its own is not known. */
    void changeEmailUnverified(String address, Instant now) {
        email = address;
        emailVerifiedAt = null;
        updatedAt = now;
    }

    void changeEmail(String address, Instant now) {
        email = address;
        emailVerifiedAt = now;
        updatedAt = now;
    }

    /** @return whether it was not suspended before; the reason is the new one in any case */
    public boolean suspend(@Nullable String reason, Instant now) {
        boolean wasActive = isActive();
        if (wasActive) {
            status = AccountStatus.SUSPENDED;
            suspendedAt = now;
            accessVersion++;
        }
        suspensionReason = reason;
        updatedAt = now;
        return wasActive;
    }

    /** @return whether it was suspended before */
    public boolean restore(Instant now) {
        if (status != AccountStatus.SUSPENDED) {
            return false;
        }
        status = AccountStatus.ACTIVE;
        suspendedAt = null;
        suspensionReason = null;
        updatedAt = now;
        return true;
    }

    /** It goes at a time, unless that is withdrawn before. Asked for again, it goes at the same time. */
    public void requestDeletion(DeletedAuthorsPosts posts, Instant dueAt, Instant now) {
        if (deletionDueAt == null) {
            deletionDueAt = dueAt;
        }
        deletionPosts = posts;
        updatedAt = now;
    }

    /** @return whether it was to be deleted before */
    public boolean withdrawDeletion(Instant now) {
        if (deletionDueAt == null) {
            return false;
        }
        deletionDueAt = null;
        deletionPosts = null;
        updatedAt = now;
        return true;
    }

    /** What is left of it names nobody, and gives way to whoever takes its names. */
    public void delete(Instant now) {
        username = "deleted:" + id.toString().replace("-", "");
        email = null;
        emailVerifiedAt = null;
        displayName = "Deleted account";
        bio = null;
        avatarUrl = null;
        status = AccountStatus.DELETED;
        suspendedAt = null;
        suspensionReason = null;
        deletionDueAt = null;
        deletionPosts = null;
        roles.clear();
        rightsChanged(now);
    }

    /** @return whether the account did not have the role before */
    boolean grant(Role role, Instant now) {
        return roles.add(role) && rightsChanged(now);
    }

    /** @return whether the account had the role before */
    boolean revoke(Role role, Instant now) {
        return roles.remove(role) && rightsChanged(now);
    }

    private boolean rightsChanged(Instant now) {
        accessVersion++;
        updatedAt = now;
        return true;
    }

    EditableProfile editableProfile() {
        return new EditableProfile(displayName, bio, avatarUrl);
    }

    /** UUIDv7 (RFC 9562, section 5.7). */
    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** Null once the account is deleted. */
    public @Nullable String email() {
        return email;
    }

    public boolean hasEmail(String address) {
        return address.equalsIgnoreCase(email);
    }

    /** Whether somebody who reads what is sent to the address has said so. */
    public boolean isEmailVerified() {
        return emailVerifiedAt != null;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String bio() {
        return bio;
    }

    @Nullable
    String avatarUrl() {
        return avatarUrl;
    }

    public AccountStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    /** There is just a row that names nobody. */
    public boolean isDeleted() {
        return status == AccountStatus.DELETED;
    }

    @Nullable
    Suspension suspension() {
        return suspendedAt == null ? null : new Suspension(suspendedAt, suspensionReason);
    }

    /** When it is to be deleted; null where it is not. */
    public @Nullable Instant deletionDueAt() {
        return deletionDueAt;
    }

    /** What then becomes of its posts; null where it is not to be deleted. */
    public @Nullable DeletedAuthorsPosts deletionPosts() {
        return deletionPosts;
    }

    public long accessVersion() {
        return accessVersion;
    }

    long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last day (UTC) on which somebody signed in or refreshed a session; null for never. */
    public @Nullable LocalDate lastActiveOn() {
        return lastActiveOn;
    }

    /** The names of its roles, sorted. */
    public List<String> roles() {
        return roles.stream().map(Role::name).sorted().toList();
    }
}
