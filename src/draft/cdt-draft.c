/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-version-steps.h"

#define ROOT_NAME "agreement"
#define EVERY_NAMESPACE "urn:concordat:agreement:" /* of every major version */

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;
static guint cleaned_signal;

G_DEFINE_FINAL_TYPE (CdtDraft, cdt_draft, G_TYPE_OBJECT)

static void
note_last_ids (CdtDraft *draft)
{
  g_autofree char *marks = cdt_draft_dup_value (draft, CDT_DRAFT_LAST_IDS);

  if (marks != NULL)
    cdt_id_table_note (draft->ids, marks);
}

static CdtDraft *
make_draft (CdtTree *tree)
{
  CdtDraft *draft = g_object_new (CDT_TYPE_DRAFT, NULL);

  draft->tree = tree;
  draft->root = cdt_tree_get_root (tree);
  draft->ids = cdt_id_table_new (draft->root);
  note_last_ids (draft);
  draft->id = cdt_node_dup_attribute (draft->root, "id");
  if (draft->id == NULL || *draft->id == '\0')
    {
      g_free (draft->id);
      draft->id = g_uuid_string_random ();
      cdt_node_set_attribute (draft->root, "id", draft->id);
    }

  return draft;
}

static gboolean
check_kind (CdtTree *tree, const char *name, GError **error)
{
  CdtNode *root = cdt_tree_get_root (tree);
  const char *namespace = cdt_node_get_namespace (root);
  gboolean is_root = cdt_node_is (root, ROOT_NAME);

  if (is_root && g_strcmp0 (namespace, CDT_DRAFT_NAMESPACE) == 0)
    return TRUE;
  if (is_root && namespace != NULL && g_str_has_prefix (namespace, EVERY_NAMESPACE))
    g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER,
                 _ ("%s:%u: this agreement was made by a newer version of Concordat. Update Concordat to "
                    "open it."),
                 name, cdt_node_get_line (root));
  else
    g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND,
                 _ ("%s:%u: this is not a Concordat agreement."), name, cdt_node_get_line (root));

  return FALSE;
}

static void
follow_lists (CdtDraft *draft, const CdtChange *change)
{
  const char *slash = strrchr (change->path, '/');
  g_autofree char *list_path = slash != NULL ? g_strndup (change->path, slash - change->path) : g_strdup ("");
  CdtItemList *list = g_hash_table_lookup (draft->lists, list_path);
  g_autoptr (GPtrArray) inner = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer path;
  gpointer found;

  /* Collected first, for those who watch a list may ask for another. */
  g_hash_table_iter_init (&iter, draft->lists);
  while (change->kind != CDT_CHANGE_MOVE && g_hash_table_iter_next (&iter, &path, &found))
    if (g_str_has_prefix (path, change->path))
      g_ptr_array_add (inner, found);
  for (guint i = 0; i < inner->len; i++)
    cdt_item_list_reload (g_ptr_array_index (inner, i));
  if (list != NULL)
    cdt_item_list_follow (list, change);
}

static void
replace_shown (CdtDraft *draft, char **shown, const char *name, guint prop_can, guint prop_name)
{
  const gboolean could = *shown != NULL;

  if (g_strcmp0 (*shown, name) == 0)
    return;
  g_free (*shown);
  *shown = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (draft), properties[prop_name]);
  if (could != (name != NULL))
    g_object_notify_by_pspec (G_OBJECT (draft), properties[prop_can]);
}

static void
cdt_draft_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CdtDraft *draft = CDT_DRAFT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, cdt_draft_can_undo (draft));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, cdt_draft_can_redo (draft));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, cdt_draft_get_undo_name (draft));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, cdt_draft_get_redo_name (draft));
      break;
    case PROP_TITLE:
      g_value_take_string (value, cdt_draft_dup_value (draft, "title"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cdt_draft_finalize (GObject *object)
{
  CdtDraft *draft = CDT_DRAFT (object);
  GHashTableIter iter;
  gpointer list;

  g_hash_table_iter_init (&iter, draft->lists);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    cdt_item_list_forget_draft (list);
  g_hash_table_unref (draft->lists);
  /* Items hold the draft, so none is left. */
  g_hash_table_unref (draft->items);
  g_clear_pointer (&draft->history, cdt_history_free);
  g_clear_pointer (&draft->ids, cdt_id_table_free);
  g_clear_pointer (&draft->tree, cdt_tree_unref);
  g_clear_pointer (&draft->original, g_bytes_unref);
  g_free (draft->id);
  g_free (draft->shown_undo_name);
  g_free (draft->shown_redo_name);

  G_OBJECT_CLASS (cdt_draft_parent_class)->finalize (object);
}

static void
cdt_draft_class_init (CdtDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cdt_draft_get_property;
  object_class->finalize = cdt_draft_finalize;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", CDT_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, CDT_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
  cleaned_signal = g_signal_new ("cleaned", CDT_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cdt_draft_init (CdtDraft *draft)
{
  draft->version = (CdtVersion){ CDT_VERSION_MAJOR, CDT_VERSION_MINOR };
  draft->history = cdt_history_new ();
  draft->items = g_hash_table_new (g_str_hash, g_str_equal);
  draft->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

void
cdt_draft_publish (CdtDraft *draft, const CdtEdit *edit, gboolean undone)
{
  CdtChange change = cdt_edit_describe (edit, undone);

  draft->serial++;
  if (change.kind == CDT_CHANGE_INSERT)
    cdt_id_table_add (draft->ids, cdt_edit_get_item (edit), cdt_shape_find (change.path));
  else if (change.kind == CDT_CHANGE_REMOVE)
    cdt_id_table_remove (draft->ids, cdt_edit_get_item (edit), cdt_shape_find (change.path));
  if (change.kind != CDT_CHANGE_SET)
    follow_lists (draft, &change);
  g_signal_emit (draft, changed_signal, 0, &change);
  if (g_str_equal (change.path, CDT_DRAFT_LAST_IDS))
    note_last_ids (draft);
  if (g_str_equal (change.path, "title"))
    g_object_notify_by_pspec (G_OBJECT (draft), properties[PROP_TITLE]);
}

void
cdt_draft_refresh_properties (CdtDraft *draft)
{
  replace_shown (draft, &draft->shown_undo_name, cdt_draft_get_undo_name (draft), PROP_CAN_UNDO,
                 PROP_UNDO_NAME);
  replace_shown (draft, &draft->shown_redo_name, cdt_draft_get_redo_name (draft), PROP_CAN_REDO,
                 PROP_REDO_NAME);
}

guint
cdt_draft_find_position (const CdtNode *item)
{
  const char *name = cdt_node_get_name (item);
  CdtNode *sibling = cdt_node_first_element (cdt_node_get_parent (item));
  guint position = 0;

  for (; sibling != item; sibling = cdt_node_next_element (sibling))
    position += cdt_node_is (sibling, name) ? 1 : 0;

  return position;
}

void
cdt_draft_forget_item (CdtDraft *draft, CdtItem *item)
{
  g_hash_table_remove (draft->items, cdt_item_get_id (item));
}

CdtDraft *
cdt_draft_new (const char *kind)
{
  CdtTree *tree = cdt_tree_new (ROOT_NAME, CDT_DRAFT_NAMESPACE);
  CdtNode *root = cdt_tree_get_root (tree);
  g_autofree char *id = g_uuid_string_random ();

  cdt_node_set_attribute (root, "version", CDT_VERSION_OURS);
  cdt_node_set_attribute (root, "id", id);
  if (kind != NULL)
    cdt_node_set_text (cdt_node_add (root, "kind", NULL), kind);

  return make_draft (tree);
}

/* Nothing of what was done so far can be undone: nobody saw the draft before it. */
static void
forget_steps (CdtDraft *draft)
{
  cdt_history_free (draft->history);
  draft->history = cdt_history_new ();
  cdt_draft_refresh_properties (draft);
  draft->serial = 0;
}

CdtDraft *
cdt_draft_new_from_tree (CdtTree *tree, const char *name, GError **error)
{
  CdtVersion version;
  CdtDraft *draft;

  g_return_val_if_fail (tree != NULL && name != NULL, NULL);

  if (!check_kind (tree, name, error) || !cdt_version_read (cdt_tree_get_root (tree), name, &version, error))
    return NULL;
  cdt_tree_drop_indentation (tree);
  draft = make_draft (cdt_tree_ref (tree));
  draft->version = version;
  if (cdt_version_compare (&version) == CDT_VERSION_OLDER)
    {
      cdt_version_migrate (draft, &draft->version);
      forget_steps (draft);
    }

  return draft;
}

CdtDraft *
cdt_draft_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, name, error);
  CdtDraft *draft = tree != NULL ? cdt_draft_new_from_tree (tree, name, error) : NULL;

  if (draft != NULL && cdt_version_compare (&draft->version) != CDT_VERSION_SAME)
    draft->original = g_bytes_ref (bytes);

  return draft;
}

CdtDraft *
cdt_draft_copy (CdtDraft *draft)
{
  g_autofree char *marks = NULL;
  CdtDraft *copy;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  copy = make_draft (cdt_tree_copy (draft->tree));
  copy->version = draft->version;
  copy->original = draft->original != NULL ? g_bytes_ref (draft->original) : NULL;
  marks = cdt_draft_dup_missing_marks (draft);
  if (marks != NULL && cdt_draft_set_value (copy, CDT_DRAFT_LAST_IDS, marks, NULL))
    forget_steps (copy);

  return copy;
}

CdtTree *
cdt_draft_get_tree (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return draft->tree;
}

CdtNode *
cdt_draft_get_root (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return draft->root;
}

const char *
cdt_draft_get_id (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return draft->id;
}

void
cdt_draft_renew_id (CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  g_free (draft->id);
  draft->id = g_uuid_string_random ();
  cdt_node_set_attribute (draft->root, "id", draft->id);
  draft->serial++;
}

guint64
cdt_draft_get_serial (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), 0);

  return draft->serial;
}

void
cdt_draft_tell_cleaned (CdtDraft *draft, guint n_removed)
{
  g_signal_emit (draft, cleaned_signal, 0, n_removed);
}
