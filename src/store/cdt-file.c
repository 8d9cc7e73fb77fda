/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-file-private.h"

#include "cdt-load.h"

/* A recovered draft differs from its file at any serial */
#define NEVER_SAVED G_MAXUINT64

enum
{
  PROP_STATE = 1,
  PROP_PATH,
  PROP_SAVED_AT,
  PROP_CHANGED_ON_DISK,
  PROP_OPEN_ELSEWHERE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (CdtFileState,
                    cdt_file_state,
                    G_DEFINE_ENUM_VALUE (CDT_FILE_UNNAMED, "unnamed"),
                    G_DEFINE_ENUM_VALUE (CDT_FILE_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (CDT_FILE_CHANGED, "changed"),
                    G_DEFINE_ENUM_VALUE (CDT_FILE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (CDT_FILE_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (CdtFile, cdt_file, G_TYPE_OBJECT)

gboolean
cdt_file_is_dirty (CdtFile *self)
{
  return cdt_draft_get_serial (self->draft) != self->saved_serial;
}

CdtFileState
cdt_file_get_resting_state (CdtFile *self)
{
  if (self->path == NULL)
    return CDT_FILE_UNNAMED;
  return cdt_file_is_dirty (self) ? CDT_FILE_CHANGED : CDT_FILE_SAVED;
}

void
cdt_file_set_state (CdtFile *self, CdtFileState state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

void
cdt_file_set_changed_on_disk (CdtFile *self, gboolean changed)
{
  if (self->changed_on_disk == changed)
    return;
  self->changed_on_disk = changed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHANGED_ON_DISK]);
}

static void
draft_changed_cb (CdtFile *self)
{
  if (self->state == CDT_FILE_SAVED)
    cdt_file_set_state (self, cdt_file_get_resting_state (self));
  cdt_file_keep_soon (self);
}

static void
cdt_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CdtFile *self = CDT_FILE (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
      break;
    case PROP_CHANGED_ON_DISK:
      g_value_set_boolean (value, self->changed_on_disk);
      break;
    default:
      g_assert (id == PROP_OPEN_ELSEWHERE);
      g_value_take_string (value, cdt_file_dup_open_elsewhere (self));
    }
}

/* Whoever lets go of a file without saving or discarding keeps the edits in the recovery copy. */
static void
cdt_file_dispose (GObject *object)
{
  CdtFile *self = CDT_FILE (object);

  if (self->draft != NULL)
    {
      cdt_file_flush (self);
      g_signal_handlers_disconnect_by_data (self->draft, self);
    }
  cdt_file_leave_place (self);
  cdt_file_set_complete (self, NULL, NULL, NULL);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->copy, cdt_recovery_copy_unref);
  G_OBJECT_CLASS (cdt_file_parent_class)->dispose (object);
}

static void
cdt_file_finalize (GObject *object)
{
  CdtFile *self = CDT_FILE (object);

  g_free (self->path);
  g_free (self->source);
  g_free (self->hash);
  g_clear_object (&self->base);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (cdt_file_parent_class)->finalize (object);
}

static void
cdt_file_class_init (CdtFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cdt_file_get_property;
  object_class->dispose = cdt_file_dispose;
  object_class->finalize = cdt_file_finalize;
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, CDT_TYPE_FILE_STATE, CDT_FILE_UNNAMED, flags);
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  props[PROP_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_CHANGED_ON_DISK] = g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, flags);
  props[PROP_OPEN_ELSEWHERE] = g_param_spec_string ("open-elsewhere", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cdt_file_init (CdtFile *self)
{
  g_queue_init (&self->saves);
}

/* Takes hash */
static CdtFile *
make_file (CdtDraft *draft, const char *path, char *hash, const char *adopted)
{
  CdtFile *self = g_object_new (CDT_TYPE_FILE, NULL);

  self->draft = g_object_ref (draft);
  self->copy = cdt_recovery_copy_new (cdt_draft_get_id (draft), adopted);
  self->hash = hash;
  self->saved_serial = adopted != NULL ? NEVER_SAVED : cdt_draft_get_serial (draft);
  if (path != NULL)
    cdt_file_set_path (self, path);
  self->state = cdt_file_get_resting_state (self);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_changed_cb), self);
  return self;
}

CdtFile *
cdt_file_new (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return make_file (draft, NULL, NULL, NULL);
}

CdtFile *
cdt_file_open (const char *path, GError **error)
{
  g_autoptr (CdtDraft) draft = NULL;
  g_autofree char *hash = NULL;
  gboolean from_pdf = FALSE;
  CdtFile *self;

  g_return_val_if_fail (path != NULL, NULL);

  draft = cdt_load_draft_or_pdf (path, &from_pdf, &hash, error);
  if (draft == NULL)
    return NULL;
  if (!from_pdf)
    {
      self = make_file (draft, path, g_steal_pointer (&hash), NULL);
      cdt_file_keep_base (self);
      return self;
    }
  self = make_file (draft, NULL, NULL, NULL);
  self->source = g_strdup (path);
  return self;
}

CdtFile *
cdt_file_open_recovered (const CdtRecovered *recovered, GError **error)
{
  g_autoptr (CdtDraft) draft = NULL;
  CdtFile *self = NULL;

  g_return_val_if_fail (recovered != NULL, NULL);

  draft = cdt_load_draft (recovered->copy_path, NULL, error);
  if (draft == NULL)
    return NULL;
  self = make_file (draft, recovered->base_path, g_strdup (recovered->base_hash), recovered->copy_id);
  if (self->watch != NULL)
    cdt_file_watch_look (self->watch);
  return self;
}

CdtDraft *
cdt_file_get_draft (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  return self->draft;
}

const char *
cdt_file_get_path (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  return self->path;
}

const char *
cdt_file_get_source (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  return self->source;
}

CdtFileState
cdt_file_get_state (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), CDT_FILE_UNNAMED);

  return self->state;
}

gboolean
cdt_file_get_left_twin (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), FALSE);

  return self->left_twin;
}

gint64
cdt_file_get_saved_at (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), 0);

  return self->saved_at;
}

gboolean
cdt_file_get_changed_on_disk (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), FALSE);

  return self->changed_on_disk;
}

const GError *
cdt_file_get_error (CdtFile *self)
{
  g_return_val_if_fail (CDT_IS_FILE (self), NULL);

  return self->error;
}
