/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-versions-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-moment.h"
#include "cdt-stage.h"
#include "cdt-version-row.h"
#include "cdt-versions.h"

#define FIRST_SHOWN 8

struct _CdtVersionsBox
{
  GtkBox parent_instance;
  CdtDraft *draft;
  guint64 shown;        /* serial of the draft that the rows are of */
  guint64 counted;      /* that the counts are of, or are being made of */
  GCancellable *counts; /* (nullable) while they are being made */
  gboolean all;
  GtkListBox *list;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (CdtVersionsBox, cdt_versions_box, GTK_TYPE_BOX)

/* Of one version: changes since, -1 when it cannot be read */
typedef struct
{
  char *id;
  int changes;
} Count;

static void
free_count (Count *count)
{
  g_free (count->id);
  g_free (count);
}

static void
count_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CdtDraft *draft = data;
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_count);
  g_autoptr (GPtrArray) versions = cdt_versions_list (draft);

  for (guint i = 0; i < versions->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      g_autoptr (CdtDraft) then = cdt_versions_read (draft, version->id, NULL);
      Count *count = g_new0 (Count, 1);

      count->id = g_strdup (version->id);
      count->changes = then != NULL ? (int)cdt_versions_count_changes (then, draft) : -1;
      g_ptr_array_add (counts, count);
    }
  g_task_return_pointer (task, g_steal_pointer (&counts), (GDestroyNotify)g_ptr_array_unref);
}

/* "14 November 2026, Ada Smith, 31 changes since" */
static char *
make_detail (const CdtKeptVersion *version, const Count *count)
{
  g_autofree char *day = cdt_moment_say_day (version->when);
  GString *detail = g_string_new (day);

  if (*version->who != '\0')
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", version->who);
  if (count == NULL)
    return g_string_free (detail, FALSE);
  g_string_append (detail, detail->len > 0 ? " · " : "");
  if (count->changes < 0)
    g_string_append (detail, _ ("damaged, and cannot be read"));
  else if (count->changes == 0)
    g_string_append (detail, _ ("no changes since"));
  else
    g_string_append_printf (detail, ngettext ("%d change since", "%d changes since", (gulong)count->changes),
                            count->changes);
  return g_string_free (detail, FALSE);
}

static void
show_count (CdtVersionsBox *self, const Count *count)
{
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (self->draft, count->id);
  g_autofree char *detail = version != NULL ? make_detail (version, count) : NULL;
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->list));

  for (GList *l = rows; l != NULL && detail != NULL; l = l->next)
    if (g_strcmp0 (cdt_version_row_get_id (l->data), count->id) == 0)
      cdt_version_row_set_detail (l->data, detail);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CdtVersionsBox *self = CDT_VERSIONS_BOX (source);
  g_autoptr (GPtrArray) counts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (counts == NULL)
    return;
  g_clear_object (&self->counts);
  for (guint i = 0; self->draft != NULL && i < counts->len; i++)
    show_count (self, counts->pdata[i]);
}

static void
count (CdtVersionsBox *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->draft == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->counted == self->shown)
    return;
  self->counted = self->shown;
  if (self->counts != NULL)
    g_cancellable_cancel (self->counts);
  g_clear_object (&self->counts);
  self->counts = g_cancellable_new ();
  task = g_task_new (self, self->counts, counted_cb, NULL);
  g_task_set_source_tag (task, count);
  g_task_set_task_data (task, cdt_draft_copy (self->draft), g_object_unref);
  g_task_run_in_thread (task, count_in_thread_cb);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

static void
offer_stages (CdtVersionsBox *self, CdtVersionRow *row)
{
  CdtStage stage = cdt_stage_get (self->draft);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (stage == CDT_STAGE_AGREED && cdt_stage_has_changed (self->draft))
    stage = CDT_STAGE_CIRCULATED;
  if (stage == CDT_STAGE_DRAFT)
    cdt_version_row_set_button (row, _ ("Mark as Circulated…"), "win.mark-stage", "circulated");
  else if (stage == CDT_STAGE_CIRCULATED)
    cdt_version_row_set_button (row, _ ("Mark as Agreed…"), "win.mark-stage", "agreed");
  else if (stage == CDT_STAGE_AGREED)
    cdt_version_row_set_button (row, _ ("Mark as Signed…"), "win.mark-stage", "signed");
  else
    cdt_version_row_set_button (row, _ ("Start a New Revision…"), "win.new-revision", NULL);
  if (stage == CDT_STAGE_DRAFT)
    add_item (menu, _ ("Mark as _Agreed…"), "win.mark-stage", "agreed");
  else if (stage == CDT_STAGE_CIRCULATED)
    add_item (menu, _ ("Mark as _Circulated Again…"), "win.mark-stage", "circulated");
  if (stage != CDT_STAGE_DRAFT && stage != CDT_STAGE_SIGNED)
    add_item (menu, _ ("Start a New _Revision…"), "win.new-revision", NULL);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    cdt_version_row_set_menu (row, G_MENU_MODEL (menu));
}

static void
add_now (CdtVersionsBox *self)
{
  g_autofree char *label = cdt_versions_suggest_label (self->draft);
  g_autofree char *stage = cdt_stage_say (self->draft);
  /* Translators: the version that is being written, such as Draft 3 */
  g_autofree char *title = g_strdup_printf (_ ("%s — now"), label);
  GtkWidget *row = cdt_version_row_new (NULL, title, stage);

  offer_stages (self, CDT_VERSION_ROW (row));
  gtk_list_box_insert (self->list, row, -1);
}

static void
add_version (CdtVersionsBox *self, const CdtKeptVersion *version)
{
  g_autofree char *detail = make_detail (version, NULL);
  GtkWidget *row = cdt_version_row_new (version->id, version->label, detail);
  g_autoptr (GMenu) menu = g_menu_new ();

  add_item (menu, _ ("_Put Back"), "win.put-back-version", version->id);
  add_item (menu, _ ("Re_name…"), "win.rename-version", version->id);
  add_item (menu, _ ("_Remove"), "win.remove-version", version->id);
  cdt_version_row_set_button (CDT_VERSION_ROW (row), _ ("Compare"), "win.compare-version", version->id);
  cdt_version_row_set_menu (CDT_VERSION_ROW (row), G_MENU_MODEL (menu));
  gtk_list_box_insert (self->list, row, -1);
}

static void
fill (CdtVersionsBox *self)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (self->draft);
  guint n = self->all ? versions->len : MIN (versions->len, FIRST_SHOWN);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
  add_now (self);
  for (guint i = 0; i < n; i++)
    add_version (self, versions->pdata[i]);
  gtk_widget_set_visible (self->more, n < versions->len);
  count (self);
}

static void
more_cb (CdtVersionsBox *self)
{
  self->all = TRUE;
  self->counted = G_MAXUINT64;
  fill (self);
}

static void
cdt_versions_box_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cdt_versions_box_parent_class)->map (widget);
  count (CDT_VERSIONS_BOX (widget));
}

static void
cdt_versions_box_dispose (GObject *object)
{
  CdtVersionsBox *self = CDT_VERSIONS_BOX (object);

  if (self->counts != NULL)
    g_cancellable_cancel (self->counts);
  g_clear_object (&self->counts);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cdt_versions_box_parent_class)->dispose (object);
}

static void
cdt_versions_box_class_init (CdtVersionsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_versions_box_dispose;
  widget_class->map = cdt_versions_box_map;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-versions-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtVersionsBox, list);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionsBox, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
cdt_versions_box_init (CdtVersionsBox *self)
{
  self->shown = G_MAXUINT64;
  self->counted = G_MAXUINT64;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_versions_box_update (CdtVersionsBox *self, CdtDraft *draft)
{
  guint64 serial;

  g_return_if_fail (CDT_IS_VERSIONS_BOX (self) && CDT_IS_DRAFT (draft));

  serial = cdt_draft_get_serial (draft);
  if (self->draft == draft && self->shown == serial)
    return;
  g_set_object (&self->draft, draft);
  self->shown = serial;
  fill (self);
}
