import Access
import CareRecords
import Desk
import RegisterCore

extension Work {
  /// Puts a promised call back on the list at its moment.
  func putOnList(_ stored: StoredCallBack, of contact: StoredContact, _ grant: Grant) throws {
    let table = TaskTable(self)
    if let task = try table.find(stored.task), task.coded.isOpen {
      return try table.put(stored.task, at: stored.callBack.due)
    }
    let task = try table.insert(
      DeskTask(source: .callBack, due: .at(stored.callBack.due), owner: contact.coded.content.worker, createdAt: now),
      group: contact.group, about: TaskAbout(dossier: contact.dossier, contact: contact.id), team: contact.team, grant)
    try CallBackTable(self).stand(task.id, for: stored)
  }
}
