extension DeskServices {
  public var signIn: SignInToDesk { SignInToDesk(register: register, hasher: hasher) }
  public var resumeSignIn: ResumeSignIn { ResumeSignIn(register: register, subjects: subjects) }
  public var countWaiting: CountWaiting { CountWaiting(register: register, subjects: subjects) }
  public var signOut: SignOut { SignOut(register: register) }
  public var addAccount: AddAccount { AddAccount(register: register, hasher: hasher) }
  public var readPreferences: ReadPreferences { ReadPreferences(register: register) }
  public var setPreferences: SetPreferences { SetPreferences(register: register) }
  public var colleagues: Colleagues { Colleagues(register: register) }
}
